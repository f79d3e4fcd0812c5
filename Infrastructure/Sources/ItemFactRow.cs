using DiscordAH.Domain.Common;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>An item that was asked for, and what a second source says about it.</summary>
internal sealed class ItemFactRow
{
    public ItemId ItemId { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When the source was asked; null before.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Null when the source does not know the item, or was not asked yet.</summary>
    public string? Name { get; set; }

    public int Quality { get; set; }

    public int Level { get; set; }

    public int ClassId { get; set; }

    public int SubclassId { get; set; }

    public string? Icon { get; set; }

    public string? Link { get; set; }

    public ItemFact? ToFact() => Name is null || Link is null ? null : new ItemFact(ItemId, Name, Quality, Level, ClassId, SubclassId, Icon, Link);
}
