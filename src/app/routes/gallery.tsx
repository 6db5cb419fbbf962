import { GalleryPage } from '../gallery/GalleryPage.tsx';

export default GalleryPage;
