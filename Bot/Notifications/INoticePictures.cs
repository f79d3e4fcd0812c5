using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>Draws what a notice shows.</summary>
internal interface INoticePictures
{
    /// <summary>The picture with its description; null when there is none to draw, or drawing failed.</summary>
    Task<ReplyFile?> DrawAsync(NoticePicture picture, CancellationToken ct);
}
