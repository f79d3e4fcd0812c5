using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>Refusals of professions and material goals.</summary>
public static class ProfessionErrors
{
    /// <summary>No profession of that name or id.</summary>
    /// <param name="Text">What was asked for.</param>
    /// <param name="Known">Those there are, nearest names first.</param>
    public sealed record UnknownProfession(string Text, IReadOnlyList<Profession> Known)
        : Error("profession.unknown", Known.Count == 0
            ? "No profession is known yet. The bot reads them after it has started; try again in a few minutes."
            : $"No profession is called \"{Text}\". Known are {string.Join(", ", Known.Take(5).Select(one => one.Name.English))}{(Known.Count > 5 ? " and others" : "")}.");

    /// <summary>The profession has no such tier.</summary>
    /// <param name="Profession">The profession.</param>
    /// <param name="Tiers">Those it has.</param>
    public sealed record UnknownTier(Profession Profession, IReadOnlyList<SkillTier> Tiers)
        : Error("profession.unknown_tier", Tiers.Count == 0
            ? $"{Profession.Name.English} has no recipes that are known yet."
            : string.Create(CultureInfo.InvariantCulture, $"{Profession.Name.English} has no such tier. Its tiers are {string.Join(", ", Tiers.Select(tier => $"{tier.Name.English} ({tier.Id})"))}."));

    /// <summary>Its recipes have not been read yet, as after the first start.</summary>
    /// <param name="Profession">The profession.</param>
    public sealed record NotReadYet(Profession Profession)
        : Error("profession.not_read", $"The recipes of {Profession.Name.English} are still being read from Battle.net. Try again in a few minutes.");

    /// <summary>A quantity that is no goal.</summary>
    public sealed record BadQuantity()
        : Error("goal.quantity", string.Create(CultureInfo.InvariantCulture, $"The quantity must be a whole number from 1 to {MaterialGoal.MaxQuantity:#,0}."));

    /// <summary>The member has as many goals as are allowed.</summary>
    public sealed record TooManyGoals()
        : Error("goal.too_many", string.Create(CultureInfo.InvariantCulture, $"You have {MaterialGoal.MaxGoals} goals already. Remove one with /market goal remove first."));

    /// <summary>The member has no such goal.</summary>
    /// <param name="ItemName">The item.</param>
    public sealed record NoSuchGoal(string ItemName) : Error("goal.unknown", $"You have no goal for {ItemName} there. /market goal list shows your goals.");

    /// <summary>Several goals fit.</summary>
    /// <param name="ItemName">The item.</param>
    public sealed record SeveralGoals(string ItemName) : Error("goal.several", $"You have goals for {ItemName} on several realms. Say which realm.");

    /// <summary>The recipe file is not as it must be.</summary>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Fault">What is wrong there.</param>
    public sealed record BadRecipeFile(long Line, string Fault) : Error("profession.recipe_file", string.Create(CultureInfo.InvariantCulture, $"Line {Line}: {Fault}"));
}
