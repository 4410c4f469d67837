import type { MenuItemConstructorOptions } from 'electron';
import czech from '../../../locales/cs/desktop.json' with { type: 'json' };
import english from '../../../locales/en/desktop.json' with { type: 'json' };

/**
 * The menu bar: what every Windows program has, in Czech. English only for a computer whose owner named
 * languages and neither Czech nor Slovak is among them.
 */
export function menuTemplate(languages: readonly string[]): MenuItemConstructorOptions[] {
  const understands = languages.length === 0 || languages.some((language) => /^(cs|sk)\b/i.test(language));
  const words = understands ? czech.menu : english.menu;
  return [
    { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.larger },
        // The same key without Shift, as on the numeric row of a Czech keyboard.
        {
          role: 'zoomIn',
          label: words.larger,
          accelerator: 'CommandOrControl+=',
          visible: false,
          acceleratorWorksWhenHidden: true,
        },
        { role: 'zoomOut', label: words.smaller },
        { role: 'resetZoom', label: words.usualSize },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
  ];
}
