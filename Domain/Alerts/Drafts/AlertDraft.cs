using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>An alert that a person is looking at but has not saved: what its buttons do not have room for.</summary>
/// <param name="Id">Names it in buttons: <see cref="IdLength"/> letters and digits.</param>
/// <param name="Owner">Whose; nobody else finds it.</param>
/// <param name="Content">What it says, in the form of whoever keeps it; at most <see cref="MaxContent"/> characters.</param>
/// <param name="Expires">After this it is gone.</param>
public sealed record AlertDraft(string Id, UserId Owner, string Content, DateTimeOffset Expires)
{
    /// <summary>Characters of an id.</summary>
    public const int IdLength = 8;

    /// <summary>Most characters of a content.</summary>
    public const int MaxContent = 4000;

    /// <summary>Drafts that a person keeps; older ones go.</summary>
    public const int MostPerOwner = 20;

    /// <summary>How long one is kept after it was last changed.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(1);
}
