/** What a telephone line lets through: 300 to 3,400 Hz, down by 3 dB at both ends and by 24 dB an octave beyond. */

const low = 300;
const high = 3400;
/** Of the two halves of a Butterworth filter of the fourth order, 1 / (2 cos(π/8)) and 1 / (2 cos(3π/8)); Web Audio wants dB. */
const qualities = [Math.PI / 8, (3 * Math.PI) / 8].map(angle => 20 * Math.log10(1 / (2 * Math.cos(angle))));

/** To be connected one behind the other. */
export const telephoneBand = (context: BaseAudioContext): readonly BiquadFilterNode[] =>
  qualities.flatMap(Q => [
    new BiquadFilterNode(context, { type: 'highpass', frequency: low, Q }),
    new BiquadFilterNode(context, { type: 'lowpass', frequency: high, Q }),
  ]);
