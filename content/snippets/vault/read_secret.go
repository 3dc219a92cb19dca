// Reads one field of a secret in Vault's key-value engine, version 2, and stops when it cannot.
// Needs github.com/hashicorp/vault/api, which reads VAULT_ADDR and VAULT_TOKEN.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	vault "github.com/hashicorp/vault/api"
)

func readSecret(ctx context.Context) (string, error) {
	if os.Getenv("VAULT_ADDR") == "" || os.Getenv("VAULT_TOKEN") == "" {
		return "", errors.New("VAULT_ADDR and VAULT_TOKEN must be set")
	}
	client, err := vault.NewClient(vault.DefaultConfig())
	if err != nil {
		return "", err
	}
	secret, err := client.KVv2("secret").Get(ctx, "{{vault_path}}")
	if err != nil {
		return "", err
	}
	value, ok := secret.Data["{{vault_field}}"].(string)
	if !ok || value == "" {
		return "", errors.New("{{vault_path}} has no field {{vault_field}}")
	}
	return value, nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	apiKey, err := readSecret(ctx)
	if err != nil {
		fmt.Fprintln(os.Stderr, "The secret cannot be read:", err)
		os.Exit(1)
	}
	// Use apiKey here. Do not print it.
	_ = apiKey
}
