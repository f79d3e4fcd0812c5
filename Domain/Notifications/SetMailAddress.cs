using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Sets where a person's mail goes, and sends the question whether it is theirs.</summary>
public sealed class SetMailAddress(INoticeProfiles profiles, IMailAddresses addresses, MailRules rules, TimeProvider clock)
{
    /// <summary>Sets it; null removes it.</summary>
    /// <returns>The profile as it stands now, or <see cref="NoticeErrors.BadMailAddress"/>, <see cref="NoticeErrors.MailOff"/>, <see cref="NoticeErrors.AskedTooOften"/>.</returns>
    public async Task<Result<NoticeProfile>> RunAsync(UserId user, string? address, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            await addresses.RemoveAsync(user, ct);
            return await profiles.FindAsync(user, ct);
        }

        if (!rules.IsOn) return new NoticeErrors.MailOff();
        if (!MailAddressText.TryParse(address, out var plain)) return new NoticeErrors.BadMailAddress();
        if (await profiles.FindAsync(user, ct) is { IsMailConfirmed: true } profile && profile.MailAddress == plain) return profile;
        var question = new MailQuestion(user, plain, NoticeCodes.New(), clock.GetUtcNow());
        if (!await addresses.TryAskAsync(question, Mail(question), rules, ct)) return new NoticeErrors.AskedTooOften();
        return await profiles.FindAsync(user, ct);
    }

    private static OutboxMessage Mail(MailQuestion question)
    {
        const string text = "Somebody, probably you, asked for messages of the auction desk to be sent to this address. Open the link within a day to confirm that it is yours. "
            + "If it was not you, do nothing: no further mail comes.";
        return new OutboxMessage($"mail-question:{NoticeCodes.Hash(question.Code)}", OutboxChannels.Mail, question.Address, new Notice("Is this your mail address?", text, NoticePages.ConfirmWith(question.Code)));
    }
}
