import { Copy } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { copyText } from '../../../kit/copy-text.ts';
import { Markdown } from '../../../kit/markdown/markdown.tsx';

/** A value to be typed: a click or Enter puts it on the clipboard. */
export const CopyValue = ({ text }: { text: string }) => (
  <Button className="copy-value" aria-label={`Copy ${text}`} onPress={() => copyText(text)}>
    <code>{text}</code>
    <Copy size={12} aria-hidden />
  </Button>
);
const asValue = (text: string) => <CopyValue text={text} />;

/** Text of the guide; its values can be copied. */
export const GuideText = ({ text }: { text: string }) => <Markdown text={text} heading={4} code={asValue} />;
