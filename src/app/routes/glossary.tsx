import { GlossaryPage } from '../glossary/GlossaryPage.tsx';

export { links } from '../formulaFaces.ts';

export default GlossaryPage;
