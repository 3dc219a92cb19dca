// Reads a secret from the environment and stops when it is missing.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

func readSecret() (string, error) {
	value := strings.TrimSpace(os.Getenv("{{variable}}"))
	if value == "" {
		return "", errors.New("{{variable}} is not set")
	}
	return value, nil
}

func main() {
	apiKey, err := readSecret()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	// Use apiKey here. Do not print it.
	_ = apiKey
}
