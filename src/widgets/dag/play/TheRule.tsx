import { Disclosure } from '../../../ui/controls/Disclosure.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import styles from './TheRule.module.css';

const RULE =
  '\\htmlClass{k-grad}{\\bar z} = \\sum_{w\\ \\text{uses}\\ z} \\htmlClass{k-grad}{\\bar w}\\,\\frac{\\partial w}{\\partial z}';

/** What every adjoint is, for those who want to read it once more. */
export function TheRule() {
  return (
    <div className={styles.rule}>
      <Disclosure summary="The rule">
        {() => (
          <>
            <Tex tex={RULE} display />
            <p>
              Each user sends back its own adjoint times its local slope, with its other arguments
              fixed; what comes back adds up. The output begins, with the slope of itself.
            </p>
          </>
        )}
      </Disclosure>
    </div>
  );
}
