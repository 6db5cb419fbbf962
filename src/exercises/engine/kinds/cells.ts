import { equivalent } from '../../../core/equiv/equivalent.ts';
import { namesOf } from '../names.ts';
import { isNear, isRounded } from '../near.ts';
import { asThousands, readNumber, type TypedValue } from '../readNumber.ts';
import { TemplateFault } from '../template.ts';
import type { Answer, AskedCells, Tolerance } from '../asked.ts';
import type { FieldFault, Likeness } from '../likeness.ts';
import { numberForms, textForms } from '../forms.ts';
import { readEntry } from './readEntry.ts';
import { missing, type Kind } from './kind.ts';

export interface CellsForm extends Tolerance {
  readonly kind: 'cells';
  readonly looks: AskedCells['looks'];
  readonly rows: number;
  readonly cols: number;
  readonly label?: string;
  /** The names that symbolic cells may use; absent where cells hold numbers. */
  readonly names?: readonly string[];
}

export const cells: Kind<AskedCells, CellsForm> = {
  form: ({ looks, rows, cols, label, variables, decimals, relative }) => ({
    kind: 'cells',
    looks,
    rows,
    cols,
    ...(label !== undefined && { label }),
    ...(variables !== undefined && { names: freeNames(variables).free }),
    ...(decimals !== undefined && { decimals }),
    ...(relative !== undefined && { relative }),
  }),
  fields: ({ rows, cols }) => rows * cols,
  truth: ({ truth }) => truth.map(String),
  faults: (asked, typed) =>
    Array.from({ length: asked.rows * asked.cols }, (_, field) => typed[field] ?? '').flatMap(
      (text, field): readonly FieldFault[] => {
        if (text.trim() === '') {
          const what =
            asked.rows * asked.cols === 1 ? 'There is no answer yet.' : 'This cell is empty.';
          return [missing(field, what, 'Write 0 where an entry is zero.')];
        }
        const read =
          asked.variables === undefined
            ? readNumber(text)
            : readEntry(text, freeNames(asked.variables).free);
        if (!read.ok) return read.faults.map((fault) => ({ field, fault }));
        return asked.variables === undefined ? thousandsMeant(asked, field, text) : [];
      },
    ),
  *alike(asked, typed, wanted) {
    if (asked.variables !== undefined) return yield* symbolic(asked, typed, wanted);
    const read = wanted.map((text, field) => ({
      wanted: numberOf(text).value,
      cell: numberOf(typed[field] ?? ''),
    }));
    const near = ({ cell, wanted: value }: (typeof read)[number]) =>
      isNear(cell.value, value, asked);
    return {
      entries: read.map(near),
      rounded: read.every((pair) => near(pair) || isRounded(pair.cell, pair.wanted)),
    };
  },
  forms: (asked, answer) => {
    const each = asked.variables === undefined ? numberForms : textForms;
    const forms = answer.map(each);
    return (forms[0] ?? []).map((_, form) => forms.map((texts) => texts[form] ?? ''));
  },
};

/** A right number of thousands with a comma in it is not taken for a small wrong one. */
function thousandsMeant(asked: AskedCells, field: number, text: string): readonly FieldFault[] {
  const meant = asThousands(text);
  const truth = numberOf(String(asked.truth[field])).value;
  if (meant === undefined || !isNear(meant, truth, asked) || isNear(meant / 1000, truth, asked)) {
    return [];
  }
  return [
    {
      field,
      fault: {
        code: 'unexpected-character',
        span: { start: 0, end: text.length },
        message: `A comma is the decimal point here, so this would be ${meant / 1000}.`,
        advice: `If ${meant} is meant, write it without the comma.`,
      },
    },
  ];
}

function* symbolic(
  { variables = '' }: AskedCells,
  typed: Answer,
  wanted: Answer,
): Generator<number, Likeness> {
  const { free, domain } = freeNames(variables);
  const verdicts = [];
  for (const [field, text] of wanted.entries()) {
    const outcome = equivalent(typed[field] ?? '', text, { variables: free, domain });
    if (!outcome.ok) throw new TemplateFault(`“${typed[field]}”: ${outcome.faults[0]?.message}`);
    verdicts.push(outcome.value);
    yield verdicts.length / wanted.length;
  }
  const notes = [...new Set(verdicts.map(({ note }) => note).filter((note) => note !== ''))];
  return {
    entries: verdicts.map(({ equal }) => equal),
    undecided:
      verdicts.some(({ undecided }) => undecided) &&
      verdicts.every(({ equal, undecided }) => equal || undecided),
    note: notes.join(' '),
  };
}

/** The names of `h, x in 0..4`, and where they lie. @throws QuestionFault */
export const freeNames = (variables: string) => namesOf({ variables });

function numberOf(text: string): TypedValue {
  const read = readNumber(text);
  if (read.ok) return read.value;
  throw new TemplateFault(`“${text}” is no number: ${read.faults[0]?.message ?? ''}`);
}
