import type { Label, Language } from '@tandemspur/contracts';
import { SingleBar } from 'cli-progress';

/** How far a phase of long work has come. */
export interface PhaseProgress<Phase extends string> {
  readonly phase: Phase;
  readonly done: number;
  /** Undefined or 0 until it is known. */
  readonly total: number | undefined;
}

/** Shows progress to whoever waits. */
export interface Bar<Phase extends string> {
  show(progress: PhaseProgress<Phase>): void;
  /** Lets go of the line, so that something else can be written. */
  stop(): void;
}

/** Seconds as `1:05:09` or `5:09`. */
export const clock = (seconds: number): string => {
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** Steps per second since the phase began, and the time that the rest takes at this pace. */
export const pace = (
  { done, total = done }: { readonly done: number; readonly total: number | undefined },
  begun: { readonly done: number; readonly at: number },
  now: number,
): { readonly rate: number; readonly left: string } => {
  const seconds = (now - begun.at) / 1_000;
  const rate = seconds > 0 ? (done - begun.done) / seconds : 0;
  return { rate: Math.round(rate), left: rate > 0 ? clock(Math.max(0, total - done) / rate) : '–' };
};

/** The names of phases in one language, padded to one width, so that the bars stand below each other. */
export const aligned = <Phase extends string>(
  names: Readonly<Record<Phase, Label>>,
  language: Language,
): ((phase: Phase) => string) => {
  const width = Math.max(...Object.values<Label>(names).map((label) => label[language].length));
  return (phase) => names[phase][language].padEnd(width);
};

/** A bar per phase, on stderr; it shows as soon as the total is known. */
export const progressBar = <Phase extends string>(
  names: Readonly<Record<Phase, Label>>,
  language: Language,
): Bar<Phase> => {
  const nameOf = aligned(names, language);
  const format = `{name} |{bar}| {value}/{total}  {rate}/s  {left}`;
  let bar: SingleBar | undefined;
  let begun: { phase: Phase; done: number; at: number } | undefined;
  let last = 0;
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  const show = (progress: PhaseProgress<Phase>): void => {
    const { phase, done, total } = progress;
    const now = performance.now();
    // The same phase may come again, for the next thing.
    if (begun?.phase !== phase || done < last) {
      stop();
      begun = { phase, done, at: now };
    }
    last = done;
    if (total === undefined || total === 0) return;
    const shown = { name: nameOf(phase), ...pace(progress, begun, now) };
    if (!bar) {
      bar = new SingleBar({ format, stream: process.stderr, hideCursor: true });
      bar.start(Math.max(total, done), done, shown);
    }
    bar.setTotal(Math.max(total, done));
    bar.update(done, shown);
  };
  return { show, stop };
};
