/** Which greeting fits the hour. The texts are in `home.json` › `greeting`. */
export type Greeting = 'morning' | 'day' | 'evening';

const hourInPrague = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Prague',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** Czechs say „dobré ráno“ until nine and „dobrý večer“ from six. */
export function greetingAt(moment: Date): Greeting {
  const hour = Number(hourInPrague.format(moment));
  if (hour >= 4 && hour < 9) return 'morning';
  return hour >= 9 && hour < 18 ? 'day' : 'evening';
}
