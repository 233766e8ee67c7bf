import { useEffect, useState } from 'react';
import { TextInput } from '@mantine/core';
import { Icon } from '../icon.js';

const typingPauseMilliseconds = 300;

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called with what was typed, trimmed, when the typing pauses. */
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/** What is searched for; it follows the address when that changes by itself. */
export const SearchField = ({ label, value, onChange, className = '' }: SearchFieldProps) => {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => {
      onChange(typed.trim());
    }, typingPauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, value, onChange]);
  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      size="md"
      leftSection={<Icon name="search" />}
      autoComplete="off"
      className={className}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
      }}
    />
  );
};
