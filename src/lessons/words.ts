// The looks of the words that are HTML alone (tools/lesson-words.ts): their classes are written there.
import '../exercises/view/Exercise.module.css';
import '../ui/controls/Button.module.css';
import '../figure/Figure.module.css';
import './Num.module.css';
import './Predict.module.css';
import './Proof.module.css';
import './Section.module.css';
import './Set.module.css';
import './Speaker.module.css';
import './Stage.module.css';
import './Statement.module.css';
import './Static.module.css';
import './Table.module.css';
import './Term.module.css';
import './Widget.module.css';
