// Signs in to Conjur as a host, reads one variable, and stops when it cannot.
// Needs github.com/cyberark/conjur-api-go, which reads the CONJUR_ variables.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/cyberark/conjur-api-go/conjurapi"
)

func readSecret() (string, error) {
	settings, err := conjurapi.LoadConfig()
	if err != nil {
		return "", err
	}
	client, err := conjurapi.NewClientFromEnvironment(settings)
	if err != nil {
		return "", err
	}
	value, err := client.RetrieveSecret("{{conjur_variable}}")
	if err != nil {
		return "", err
	}
	if len(value) == 0 {
		return "", errors.New("{{conjur_variable}} is empty")
	}
	return string(value), nil
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
