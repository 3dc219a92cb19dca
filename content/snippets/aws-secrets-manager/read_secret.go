// Reads a secret from AWS Secrets Manager and stops when it cannot. Needs github.com/aws/aws-sdk-go-v2.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
)

func readSecret(ctx context.Context) (string, error) {
	settings, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return "", err
	}
	answer, err := secretsmanager.NewFromConfig(settings).GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{
		SecretId: aws.String("{{aws_secret_id}}"),
	})
	if err != nil {
		return "", err
	}
	value := aws.ToString(answer.SecretString)
	if value == "" {
		return "", errors.New("{{aws_secret_id}} holds no text")
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
