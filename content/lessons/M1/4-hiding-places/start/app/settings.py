import os

BASE_URL = "https://shop.example"
MAIL_KEY = os.environ["SENDGRID_API_KEY"]
BOT_TOKEN = os.environ["TELEGRAM_BOT_TOKEN"]
