import type { Label, Language } from '@tandemspur/contracts';
import { SingleBar } from 'cli-progress';
import type { Phase, Progress } from './copy-report.js';

const names: Readonly<Record<Phase, Label>> = {
  compare: { de: 'Ziel prüfen ', en: 'Check target' },
  copy: { de: 'Übertragen  ', en: 'Copy        ' },
  verify: { de: 'Vergleichen ', en: 'Verify      ' },
};

/** Seconds as `1:05:09` or `5:09`. */
export const clock = (seconds: number): string => {
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** Events per second since the phase began, and the time that the rest takes at this pace. */
export const pace = (
  { done, total = done }: Pick<Progress, 'done' | 'total'>,
  begun: { readonly done: number; readonly at: number },
  now: number,
): { readonly rate: number; readonly left: string } => {
  const seconds = (now - begun.at) / 1_000;
  const rate = seconds > 0 ? (done - begun.done) / seconds : 0;
  return { rate: Math.round(rate), left: rate > 0 ? clock(Math.max(0, total - done) / rate) : '–' };
};

/** A bar per phase, on stderr; it shows as soon as the total is known. */
export const progressBar = (language: Language) => {
  const format = `{name} |{bar}| {value}/{total}  {rate}/s  {left}`;
  let bar: SingleBar | undefined;
  let begun: { phase: Phase; done: number; at: number } | undefined;
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  const show = (progress: Progress): void => {
    const { phase, done, total } = progress;
    const now = performance.now();
    if (begun?.phase !== phase) {
      stop();
      begun = { phase, done, at: now };
    }
    if (total === undefined || total === 0) return;
    const shown = { name: names[phase][language], ...pace(progress, begun, now) };
    if (!bar) {
      bar = new SingleBar({ format, stream: process.stderr, hideCursor: true });
      bar.start(Math.max(total, done), done, shown);
    }
    bar.setTotal(Math.max(total, done));
    bar.update(done, shown);
  };
  return { show, stop };
};
