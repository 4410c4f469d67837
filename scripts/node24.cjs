/**
 * Runs a TypeScript file of this project under the Node that it needs, whatever Node started this one.
 *
 *   node scripts/node24.cjs scripts/start/main.ts --browser
 *
 * Written so that very old Nodes can read it: a sentence must come instead of a crash. That is also why the
 * modules are named without `node:`.
 */
const childProcess = require('child_process');
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..');

function recentEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > 24 || (parts[0] === 24 && parts[1] >= 4);
}

/** The Node that came with `npm ci`, when this one is too old. */
function findNode() {
  if (recentEnough(process.versions.node)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = path.join(root, 'node_modules', 'node', 'bin', name);
  return fs.existsSync(own) ? own : null;
}

/** The same sentence in Czech and in English: nobody was asked for a language yet. */
function refuse(key) {
  for (const language of ['cs', 'en']) {
    const file = path.join(root, 'locales', language, 'start.json');
    const sentence = JSON.parse(fs.readFileSync(file, 'utf8'))[key];
    process.stderr.write(`${sentence.replace('{{version}}', process.versions.node)}\n`);
  }
  process.exit(1);
}

/**
 * Loading the sources leaves much garbage behind. With a small space for young objects and a heap that grows
 * slowly Node gives that memory back: two hundred megabytes less stay resident, and nothing is slower.
 */
const smallHeap = ['--max-semi-space-size=2', '--optimize-for-size'];

function run(node, file, rest) {
  const given = smallHeap.concat(path.resolve(root, file), rest);
  const child = childProcess.spawn(node, given, { stdio: 'inherit' });
  // Whoever stops this process means the program; it ends when it has finished its work.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
}

const node = findNode();
if (!fs.existsSync(path.join(root, 'node_modules', 'zod'))) refuse('notInstalled');
else if (node === null) refuse('oldNode');
else run(node, process.argv[2], process.argv.slice(3));
