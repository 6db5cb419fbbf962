import { SkillPractice } from '../practice/SkillPractice.tsx';

export { links } from '../formulaFaces.ts';

export default SkillPractice;
