namespace DiscordAH.Bot.Discord.Commands;

/// <summary>One option of a command.</summary>
/// <param name="Name">Lower case, 1–32 characters.</param>
/// <param name="Description">1–100 characters.</param>
/// <param name="Kind">What may be typed.</param>
public sealed record CommandOption(string Name, string Description, OptionKind Kind = OptionKind.Text)
{
    public bool Required { get; init; }

    public bool Autocomplete { get; init; }

    public IReadOnlyList<CommandChoice> Choices { get; init; } = [];

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public int? MaximumLength { get; init; }

    /// <summary>Kinds of channels that are offered, as Discord numbers them; empty for all. Only for <see cref="OptionKind.Channel"/>.</summary>
    public IReadOnlyList<int> ChannelTypes { get; init; } = [];
}
