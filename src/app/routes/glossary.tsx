import { GlossaryPage } from '../glossary/GlossaryPage.tsx';

export default GlossaryPage;
