/** What other features may use of the labs: the table of results. */
import './labs.css';

export { ResultsBody } from './results.tsx';
