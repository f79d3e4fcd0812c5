namespace DiscordAH.Bot.Discord.Replies;

/// <summary>A button or select. Custom ids are signed when the reply is sent: give action and state, never secrets; both together at most 60 ASCII characters.</summary>
public abstract record Component
{
    private Component()
    {
    }

    /// <summary>A button that calls the <c>IComponent</c> of its action.</summary>
    /// <param name="Label">1–80 characters.</param>
    /// <param name="Action">Which handler.</param>
    /// <param name="State">What the handler needs to know.</param>
    public sealed record Button(string Label, string Action, string State) : Component
    {
        public ButtonStyle Style { get; init; } = ButtonStyle.Secondary;

        public bool Disabled { get; init; }

        /// <summary>Only this person may press it; null means anybody who sees it.</summary>
        public Domain.Common.UserId? OnlyFor { get; init; }

        /// <summary>After this it answers that it has expired; null means never.</summary>
        public DateTimeOffset? ExpiresAt { get; init; }
    }

    /// <summary>A button that opens an address.</summary>
    public sealed record Link(string Label, string Url) : Component;

    /// <summary>A list to choose from; values are offered by us and checked when they come back.</summary>
    public sealed record Select(string Placeholder, string Action, string State, IReadOnlyList<SelectEntry> Entries) : Component
    {
        public Domain.Common.UserId? OnlyFor { get; init; }

        public DateTimeOffset? ExpiresAt { get; init; }
    }
}
