namespace DiscordAH.Domain.Professions;

/// <summary>Why a recipe could not be reckoned, in words for people.</summary>
public static class LeftOutReasons
{
    /// <summary>The owner's file says so.</summary>
    public const string Skipped = "Left out by the recipe file";

    /// <summary>The tier lists it, and Battle.net was not asked yet or does not know it.</summary>
    public const string NotRead = "Not read from Battle.net yet";

    /// <summary>Gathering and fishing are listed as recipes too.</summary>
    public const string NothingGoesIn = "Nothing goes in, as far as is told: gathering, or not told by Blizzard";

    /// <summary>Neither Battle.net nor a file tells the product, and no item has the recipe's name.</summary>
    public const string ProductUnknown = "What it makes is not told";

    /// <summary>The product is known, its count is not.</summary>
    public const string UnitsUnknown = "How many units it makes is not told";

    /// <summary>A slot's quantity is not known.</summary>
    public const string QuantityUnknown = "How many units go into a slot is not told";

    /// <summary>A slot's quantity is known, but no item has its name.</summary>
    public const string SlotUnknown = "What fits into a slot is not told";

    /// <summary>A reagent is known and not to be had.</summary>
    public const string NotForSale = "A reagent is not on sale in the quantity needed";

    /// <summary>Nobody sells the product and nobody did.</summary>
    public const string NoPrice = "The product has no price: it is not on sale, and no history is kept";
}
