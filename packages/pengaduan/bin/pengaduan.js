#!/usr/bin/env node
import { main } from '@pengaduan/cli';

void main(process.argv, { ends: true });
