/** What gives away the right option of a question with one answer: its length, its tone, reasons, question marks, sentences. */
import { registers, type Register } from '../../core/course/course.ts';
import { percent } from '../summary.ts';
import { sentencesOf } from '../sentences.ts';
import { answerOf, type Exercise, type ExerciseOption } from './exercise.ts';
import { registerNames, shareGate, type GateFinding, type Gate } from './gate.ts';
import { fewest, limits } from './limits.ts';
import { asks, isSelfJustifying, toneOf } from './tone.ts';

/** One question in one register, its right option apart. */
interface Split {
  readonly exercise: Exercise;
  readonly register: Register;
  readonly right: ExerciseOption;
  readonly wrong: readonly ExerciseOption[];
}

/** The gates over every question with one answer, for each register by itself. */
export function oneAnswerGates(exercises: readonly Exercise[]): Gate[] {
  return registers.flatMap((register) => {
    const questions = exercises.flatMap((exercise) => split(exercise, register));
    return [longest(questions, register), kindest(questions, register), ...habits(questions, register)];
  });
}

function split(exercise: Exercise, register: Register): Split[] {
  if (exercise.form !== 'one') return [];
  const options = exercise.options[register];
  const right = options.find(({ key }) => key === answerOf(exercise));
  return right ? [{ exercise, register, right, wrong: options.filter((option) => option !== right) }] : [];
}

function longest(questions: readonly Split[], register: Register): Gate {
  const length = ({ text }: ExerciseOption): number => text.length;
  return rankGate(questions, length, {
    id: 'longest',
    title: `Riktig svar er det lengste, ${registerNames[register]}`,
    register,
    limit: limits.longest,
    cause: ({ right, wrong }) =>
      `Riktig svar er det lengste: ${right.text.length} tegn mot ${Math.max(...wrong.map(length))}.`,
    remedy: 'Kort ned det riktige svaret, eller gi et av de andre like mye å si. Behold id og bokstaver.',
  });
}

function kindest(questions: readonly Split[], register: Register): Gate {
  return rankGate(questions, ({ text }) => toneOf(text), {
    id: 'tone',
    title: `Riktig svar høres snillest ut, ${registerNames[register]}`,
    register,
    limit: limits.tone,
    cause: ({ right }) => `Ordene alene peker ut det riktige svaret: «${right.text}»`,
    remedy: 'La flere av svarene være rolige og vennlige, og skill dem på hva den voksne gjør. Behold id og bokstaver.',
  });
}

interface RankGate {
  readonly id: string;
  readonly title: string;
  readonly register: Register;
  readonly limit: number;
  readonly cause: (question: Split) => string;
  readonly remedy: string;
}

/** How often the right option ranks highest; a tie of three counts as a third. */
function rankGate(
  questions: readonly Split[],
  rank: (option: ExerciseOption) => number,
  { cause, ...gate }: RankGate,
): Gate {
  const findings: GateFinding[] = [];
  let hits = 0;
  let chance = 0;
  for (const question of questions) {
    const { exercise, register, right, wrong } = question;
    const lead = rank(right) - Math.max(...wrong.map(rank));
    chance += 1 / (wrong.length + 1);
    if (lead < 0) continue;
    hits += 1 / (1 + wrong.filter((option) => rank(option) === rank(right)).length);
    findings.push({ at: exercise.at[register], weight: lead, cause: cause(question) });
  }
  const detail = `${questions.length} spørsmål, tilfeldig ${percent(chance / Math.max(1, questions.length))}`;
  return shareGate({ ...gate, of: questions.length, hits, findings, detail });
}

/** A trait that right options may have oftener than wrong ones, or the other way round. */
interface Habit {
  readonly id: string;
  readonly title: string;
  readonly limit: number;
  readonly has: (text: string) => boolean;
  readonly called: string;
  readonly remedy: string;
}

const kinds: readonly Habit[] = [
  {
    id: 'self-justifying',
    title: 'Svar som begrunner seg selv',
    limit: limits.difference,
    has: isSelfJustifying,
    called: 'begrunner seg selv',
    remedy: 'La svaret bare si hva den voksne gjør. Grunnen hører til i forklaringen.',
  },
  {
    id: 'question-marks',
    title: 'Svar med spørsmålstegn',
    limit: limits.difference,
    has: asks,
    called: 'spør om noe',
    remedy: 'La riktige og gale svar spørre like ofte.',
  },
  {
    id: 'sentences',
    title: 'Svar med to setninger eller flere',
    limit: limits.sentencesDifference,
    has: (text) => sentenceCount(text) > 1,
    called: 'har to setninger eller flere',
    remedy: 'La riktige og gale svar ha like mange setninger.',
  },
];

function habits(questions: readonly Split[], register: Register): Gate[] {
  const right = questions.map((question) => ({ question, option: question.right }));
  const wrong = questions.flatMap((question) => question.wrong.map((option) => ({ question, option })));
  return kinds.map(({ id, title, limit, has, called, remedy }) => {
    const [often, seldom] = [right, wrong].map((side) => share(side.map(({ option }) => has(option.text))));
    const difference = Math.abs(often! - seldom!);
    const telling = often! > seldom! ? right : wrong;
    return {
      figure: {
        id,
        title: `${title}: forskjell på riktige og gale, ${registerNames[register]}`,
        register,
        unit: 'share',
        value: difference,
        limit: questions.length < fewest ? undefined : limit,
        detail: `riktige ${percent(often!)}, gale ${percent(seldom!)}`,
      },
      findings: telling
        .filter(({ option }) => has(option.text))
        .map(({ question, option }) => ({
          at: question.exercise.at[register],
          weight: 0,
          cause: `Et ${telling === right ? 'riktig' : 'galt'} svar ${called}: «${option.text}»`,
        })),
      excess: Math.ceil((difference - limit) * telling.length - 1e-9),
      remedy,
    };
  });
}

function sentenceCount(text: string): number {
  return sentencesOf({ text, lineAt: () => 1 }).length;
}

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / Math.max(1, values.length);
}
