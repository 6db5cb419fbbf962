import { parse } from '../../core/lang/parse.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import { toField, type Reading } from './read.ts';

const LONGEST_PREVIEW = 300;
const NOTHING: Reading = { ok: false, tex: null, words: '', faults: [], parameters: [] };

/** Reads an answer for its live preview: an expression in the names of the question, and in no others. */
export function readAnswer(text: string, names: readonly string[]): Reading {
  if (text.trim() === '') return NOTHING;
  const result = parse(text, { inputs: names, wants: 'number' });
  if (!result.ok) return { ...NOTHING, faults: result.faults.map(toField) };
  const { program, parameters } = result.value;
  const [foreign] = parameters;
  if (foreign !== undefined) {
    const start = Math.max(0, text.indexOf(foreign));
    const fault = {
      start,
      end: start + foreign.length,
      message: `“${foreign}” does not stand in the question.`,
      advice: names.length > 0 ? `Use ${names.join(', ')}.` : 'The answer is a number.',
    };
    return { ...NOTHING, faults: [fault] };
  }
  const own = new Set(names);
  const classOf = (name: string) => (own.has(name) ? 'k-input' : undefined);
  const short = text.length <= LONGEST_PREVIEW;
  return {
    ok: true,
    tex: short ? printTex(program.result, { classOf }) : null,
    words: short ? printText(program.result) : 'a long formula',
    faults: [],
    parameters: [],
  };
}
