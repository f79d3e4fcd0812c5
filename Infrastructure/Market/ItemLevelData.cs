using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market;

/// <summary>The facts on item levels that come with the program.</summary>
internal static class ItemLevelData
{
    public static ItemLevelRules Load()
    {
        using var stream = typeof(ItemLevelData).Assembly.GetManifestResourceStream("item-level-bonuses.txt")
            ?? throw new InvalidOperationException("The program was built without its item-level data.");
        using var text = new StreamReader(stream);
        return new ItemLevelRules(ItemLevelTable.Parse(text));
    }
}
