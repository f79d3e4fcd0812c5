using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>The ways to answer an interaction; each Discord library has its own.</summary>
internal interface IInteractionResponder
{
    /// <summary>"Thinking…" in place of the answer to come.</summary>
    Task DeferAsync(bool ephemeral, CancellationToken ct);

    /// <summary>Says that the press was noticed, without a visible change.</summary>
    Task DeferUpdateAsync(CancellationToken ct);

    /// <summary>Answers with a new message.</summary>
    Task RespondAsync(Reply reply, CancellationToken ct);

    /// <summary>Replaces the message the component sits on.</summary>
    Task UpdateAsync(Reply reply, CancellationToken ct);

    Task OpenModalAsync(Modal modal, UserId opener, CancellationToken ct);

    Task SuggestAsync(IReadOnlyList<CommandChoice> choices, OptionKind kind, CancellationToken ct);

    /// <summary>Changes the first answer, or after <see cref="DeferUpdateAsync"/> the message the component sits on.</summary>
    Task EditOriginalAsync(Reply reply, CancellationToken ct);

    Task DeleteOriginalAsync(CancellationToken ct);

    /// <summary>A further message.</summary>
    Task FollowUpAsync(Reply reply, CancellationToken ct);
}
