using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>What the bot asks about how people are told.</summary>
internal interface INoticeUseCases
{
    Task<NoticeProfile> FindAsync(UserId user, CancellationToken ct);

    Task<Result<NoticeProfile>> ChangeAsync(ChangeNoticeProfile.Request request, CancellationToken ct);

    /// <summary>Sets the mail address and has the question sent; null removes it.</summary>
    Task<Result<NoticeProfile>> SetMailAsync(UserId user, string? address, CancellationToken ct);
}
