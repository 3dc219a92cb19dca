// Reads a secret from the file that Kubernetes mounts, and stops when it cannot.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// readSecret reads anew on each call: Kubernetes replaces the file when the Secret changes.
func readSecret() (string, error) {
	file := os.Getenv("{{variable}}_FILE")
	if file == "" {
		file = "{{kubernetes_file}}"
	}
	bytes, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	value := strings.TrimSpace(string(bytes))
	if value == "" {
		return "", errors.New(file + " is empty")
	}
	return value, nil
}

func main() {
	apiKey, err := readSecret()
	if err != nil {
		fmt.Fprintln(os.Stderr, "The secret cannot be read:", err)
		os.Exit(1)
	}
	// Use apiKey here. Do not print it.
	_ = apiKey
}
