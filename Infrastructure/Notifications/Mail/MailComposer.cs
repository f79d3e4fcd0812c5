using System.Text;
using MimeKit;
using MimeKit.Text;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Makes a notice a mail: plain text and HTML, the links to the panel, and how to end it.</summary>
internal static class MailComposer
{
    private const int MaxSubject = 200;
    private const int LineLength = 78;

    /// <param name="letter">What is written to whom.</param>
    /// <returns>The mail, ready to be sent over any server.</returns>
    public static MimeMessage Compose(MailLetter letter)
    {
        var mail = new MimeMessage { Subject = Clip(OneLine(letter.Notice.Title)), Date = letter.At, MessageId = $"{letter.Nonce}@{letter.From.Domain}" };
        mail.From.Add(letter.From);
        mail.To.Add(new MailboxAddress("", letter.To));

        // RFC 3834: no answering machine answers it.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (letter.UnsubscribeUrl is { } unsubscribe)
        {
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        mail.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = MailText.Plain(letter) },
            new TextPart(TextFormat.Html) { Text = MailText.Html(letter) },
        };
        mail.Prepare(EncodingConstraint.SevenBit, LineLength);
        return mail;
    }

    /// <summary>Text of one line: nothing in it ends a header.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var mark in text) line.Append(char.IsControl(mark) || mark is '\u2028' or '\u2029' ? ' ' : mark);
        return line.ToString().Trim();
    }

    private static string Clip(string text) => text.Length <= MaxSubject ? text : text[..(char.IsHighSurrogate(text[MaxSubject - 2]) ? MaxSubject - 2 : MaxSubject - 1)] + "…";
}
