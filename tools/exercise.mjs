// Prints a variant of an exercise as its author sees it: texts, truth, and every known wrong answer by name.
//   npm run exercise -- 03-T5 [--seed 7] [--answer "3; 4"] [--json]
import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

register('./typescript-hooks.mjs', import.meta.url);
const { variantOf, pose } = await import('../src/exercises/engine/variant.ts');
const { complete } = await import('../src/core/num/complete.ts');
const { grade } = await import('../src/exercises/engine/grade.ts');
const { examineTemplate } = await import('../src/exercises/engine/examineTemplate.ts');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    answer: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [id = ''] = positionals;
const folder = readdirSync('content').find((name) => name.startsWith(`${id.slice(0, 2)}-`));
const file = pathToFileURL(`content/${folder}/exercises/${id}.ts`);
const { default: template } = await import(file.href);
const variant = variantOf(template, values.seed);
const mistakes = variant.mistakes.map(({ id: name, short, answer, say }) => ({
  name,
  short,
  answer,
  say,
}));

if (values.json)
  console.log(JSON.stringify({ ...pose(variant), truth: variant.truth, mistakes }, null, 2));
else {
  const { title, version, skills } = template;
  console.log(`${id} v${version}, seed ${values.seed}: ${title} [${skills.join(', ')}]\n`);
  console.log(`${variant.prompt}\n`);
  console.log(`truth   ${variant.truth.join('; ')}   (${variant.rejected} draws rejected)`);
  for (const { name, answer, say } of mistakes)
    console.log(`\n${name}   ${answer.join('; ')}\n  ${say}`);
  for (const [k, hint] of variant.hints.entries()) console.log(`\nhint ${k + 1}  ${hint}`);
  console.log(`\nsolution\n${variant.solution}`);
  if (variant.figure)
    console.log(
      `\nfigure  /lab/${variant.figure.widget}/?${variant.figure.query}\n${variant.figure.caption}`,
    );
}
for (const fault of examineTemplate(template, values.seed)) console.log(`\n!! ${fault}`);
if (values.answer !== undefined) {
  const typed = values.answer.split(';').map((text) => text.trim());
  console.log(`\n${JSON.stringify(complete(grade(variant, typed)), null, 2)}`);
}
