using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Notices as mails. A person's mail goes only while the address is still theirs and mail of the kind was not ended since it was written.</summary>
internal sealed class MailMessages(
    IDbContextFactory<AppDbContext> contexts, IMailTransport transport, PanelAddress panel, TimeProvider clock, IOptions<MailOptions> options) : IMessageChannel
{
    public string Name => OutboxChannels.Mail;

    public async Task<Delivery> DeliverAsync(Dispatch dispatch, CancellationToken ct)
    {
        if (!options.Value.IsOn || !MailSender.TryParse(options.Value.From, out var from))
            return new Delivery.Refused("This program sends no mail. Set Mail:Smtp:Host or Mail:PickupDirectory, then send it again.");
        if (!MailAddressText.TryParse(dispatch.Target, out var to)) return new Delivery.Refused("Its target is not a mail address.");
        string? unsubscribe = null;
        if (dispatch.For is { } person)
        {
            if (await CodeAsync(person, to, ct) is not { } code) return new Delivery.Refused("The person has another address by now, or ended mail about this.");
            unsubscribe = panel.Absolute(NoticePages.UnsubscribeFrom(code, person.Kind));
        }

        var letter = new MailLetter(
            from, to, dispatch.Notice, dispatch.For?.Kind, dispatch.Nonce, clock.GetUtcNow(), panel.Absolute(dispatch.Notice.Link), unsubscribe,
            dispatch.For is null ? null : panel.Absolute(NoticePages.Settings));
        using var mail = MailComposer.Compose(letter);
        return await transport.SendAsync(mail, dispatch.Nonce, ct);
    }

    private async Task<string?> CodeAsync(NoticeFor person, string address, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var profile = await NoticeProfileReading.ReadAsync(db, person.User, ct);
        if (profile.MailAddress != address || !NoticeRoutes.CanMail(profile, person.Kind)) return null;
        return await db.NoticeProfiles.Where(row => row.UserId == person.User && row.MailAddress == address).Select(row => row.UnsubscribeCode).SingleOrDefaultAsync(ct);
    }
}
