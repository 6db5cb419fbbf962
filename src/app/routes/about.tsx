import { AboutPage } from '../AboutPage.tsx';

export default AboutPage;
