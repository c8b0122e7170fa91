import { createAnimations } from '../animations/create-animations.ts';
import { runAnimation } from '../styles/animation.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { motion: { createAnimations, runAnimation } };
