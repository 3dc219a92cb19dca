// Reads a secret from Google Secret Manager and stops when it cannot. Needs cloud.google.com/go/secretmanager.
package main

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"time"

	secretmanager "cloud.google.com/go/secretmanager/apiv1"
	"cloud.google.com/go/secretmanager/apiv1/secretmanagerpb"
)

func readSecret(ctx context.Context) (string, error) {
	project := os.Getenv("GOOGLE_CLOUD_PROJECT")
	if project == "" {
		return "", errors.New("GOOGLE_CLOUD_PROJECT is not set")
	}
	client, err := secretmanager.NewClient(ctx)
	if err != nil {
		return "", err
	}
	defer client.Close()
	answer, err := client.AccessSecretVersion(ctx, &secretmanagerpb.AccessSecretVersionRequest{
		Name: "projects/" + project + "/secrets/{{google_secret_id}}/versions/latest",
	})
	if err != nil {
		return "", err
	}
	value := answer.GetPayload().GetData()
	checksum := crc32.Checksum(value, crc32.MakeTable(crc32.Castagnoli))
	if len(value) == 0 || int64(checksum) != answer.GetPayload().GetDataCrc32C() {
		return "", errors.New("{{google_secret_id}} is empty or was damaged on its way")
	}
	return string(value), nil
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
