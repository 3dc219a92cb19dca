// Reads a secret with 1Password's command line, and stops when it cannot.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

func readSecret(ctx context.Context) (string, error) {
	value, err := exec.CommandContext(ctx, "op", "read", "--no-newline", "{{op_reference}}").Output()
	if ctx.Err() != nil {
		return "", errors.New("op did not answer within a minute")
	}
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		return "", errors.New(strings.TrimSpace(string(ended.Stderr)))
	}
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(string(value)) == "" {
		return "", errors.New("{{op_reference}} is empty")
	}
	return string(value), nil
}

func main() {
	// A minute, since somebody may have to unlock the app.
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	apiKey, err := readSecret(ctx)
	if err != nil {
		fmt.Fprintln(os.Stderr, "The secret cannot be read:", err)
		os.Exit(1)
	}
	// Use apiKey here. Do not print it.
	_ = apiKey
}
