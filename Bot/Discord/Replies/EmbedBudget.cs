namespace DiscordAH.Bot.Discord.Replies;

/// <summary>Discord allows 6,000 characters over all embeds of a message; what comes after is cut.</summary>
internal struct EmbedBudget()
{
    private int _left = 6000;

    /// <summary>As much of the text as fits; null when there is nothing to show.</summary>
    public string? Take(string? text, int max)
    {
        var trimmed = text?.Trim();
        var room = Math.Min(max, _left);
        if (string.IsNullOrEmpty(trimmed) || room < 2) return null;
        var clipped = DiscordText.Clip(trimmed, room);
        _left -= clipped.Length;
        return clipped;
    }
}
