// A sidebar takes its own styles in by importing them; the build inlines them.
declare module '*.css'
