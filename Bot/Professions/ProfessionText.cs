using System.Globalization;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Professions;

/// <summary>Professions in lists.</summary>
internal static class ProfessionText
{
    private const int MaxChoices = 25;

    /// <summary>Suggestions while a profession is typed: its English name, with the name that was typed where that is another.</summary>
    public static IReadOnlyList<CommandChoice> Suggest(IProfessionCatalog professions, string typed) =>
        [.. ProfessionLookup.Search(professions, typed)
            .Where(one => ProfessionLookup.HasRecipes(professions, one))
            .Take(MaxChoices)
            .Select(one => new CommandChoice(DiscordText.Clip(one.Name.English, 100), one.Id.ToString(CultureInfo.InvariantCulture)))];
}
