using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A source of what Battle.net leaves out of recipes. Several may be registered; what one does not know the next is asked for.</summary>
public interface IRecipeFacts
{
    /// <summary>Sources of a higher number are believed first; the owner's own file has 100.</summary>
    int Precedence => 0;

    /// <summary>Changes whenever what the source knows does, so that what was reckoned from it is reckoned anew.</summary>
    string Version { get; }

    /// <summary>What is known of single recipes.</summary>
    Task<IReadOnlyList<RecipeOverride>> ListAsync(CancellationToken ct);

    /// <summary>What goes into a sort of slot wherever a recipe does not say otherwise.</summary>
    Task<IReadOnlyList<SlotFill>> SlotsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<SlotFill>>([]);

    /// <summary>What vendors sell reagents for, a unit, in any quantity.</summary>
    Task<IReadOnlyDictionary<ItemId, Copper>> VendorAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<ItemId, Copper>>(new Dictionary<ItemId, Copper>());
}
