// Reads a secret from Azure Key Vault and stops when it cannot.
// Needs the modules sdk/azidentity and sdk/security/keyvault/azsecrets of github.com/Azure/azure-sdk-for-go.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets"
)

func readSecret(ctx context.Context) (string, error) {
	vault := os.Getenv("KEY_VAULT_URL")
	if vault == "" {
		return "", errors.New("KEY_VAULT_URL is not set")
	}
	credential, err := azidentity.NewDefaultAzureCredential(nil)
	if err != nil {
		return "", err
	}
	client, err := azsecrets.NewClient(vault, credential, nil)
	if err != nil {
		return "", err
	}
	answer, err := client.GetSecret(ctx, "{{azure_secret_name}}", "", nil)
	if err != nil {
		return "", err
	}
	if answer.Value == nil || *answer.Value == "" {
		return "", errors.New("{{azure_secret_name}} is empty")
	}
	return *answer.Value, nil
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
