import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { refusal } from './actions.ts';
import { Links } from './links.tsx';

/** Why the last change was refused, and the objects that stand in its way as links. */
export const RefusalBanner = () => {
  const error = refusal.use();
  if (!error) return null;
  const dismiss = <Button onPress={() => refusal.set(null)}>Dismiss</Button>;
  if (error.code === 'tenant/in-use') {
    const words = errorWords(error);
    return (
      <Banner tone="error" title={words.text} actions={dismiss}>
        <p>{words.advice}</p>
        <Links links={error.data.usedBy} />
      </Banner>
    );
  }
  if (error.code !== 'tenant/refused') return null;
  return (
    <Banner tone="error" title={errorWords(error).text} actions={dismiss}>
      {error.data.problems.map(problem => (
        <div key={`${problem.code} ${problem.text}`}>
          <p>
            {problem.text} {problem.advice}
          </p>
          <Links links={problem.links} />
        </div>
      ))}
    </Banner>
  );
};
