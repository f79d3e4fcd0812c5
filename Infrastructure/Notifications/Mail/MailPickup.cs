using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Options;
using MimeKit;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Puts mails into a folder, each as a file that is named by its nonce: written aside, then moved, so that nobody picks up half a mail and a second attempt finds the first.</summary>
internal sealed class MailPickup(IOptions<MailOptions> options) : IMailTransport
{
    public async Task<Delivery> SendAsync(MimeMessage mail, string nonce, CancellationToken ct)
    {
        try
        {
            var folder = Directory.CreateDirectory(options.Value.PickupDirectory!).FullName;
            var final = Path.Combine(folder, $"{nonce}.eml");
            if (File.Exists(final)) return new Delivery.Done();
            var aside = Path.Combine(folder, $"{nonce}.{Guid.NewGuid():N}.part");
            try
            {
                await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    await mail.WriteToAsync(file, ct);
                    file.Flush(flushToDisk: true);
                }

                File.Move(aside, final, overwrite: true);
            }
            finally
            {
                File.Delete(aside);
            }

            return new Delivery.Done();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Delivery.Later($"The mail could not be put into Mail:PickupDirectory ({e.GetType().Name}).");
        }
    }
}
