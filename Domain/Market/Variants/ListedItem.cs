namespace DiscordAH.Domain.Market;

/// <summary>The facts a listing gives about its item; lives on the stack, one a listing.</summary>
public ref struct ListedItem
{
    /// <summary>Item id.</summary>
    public int ItemId { get; set; }

    /// <summary>Bonus ids; empty when there are none.</summary>
    public ReadOnlySpan<int> Bonuses { get; set; }

    /// <summary>Level of the player at the drop (modifier 9); 0 when not given.</summary>
    public int PlayerLevel { get; set; }

    /// <summary>Pet species; 0 when it is no pet.</summary>
    public int PetSpecies { get; set; }

    /// <summary>Pet breed as listed, 3–22; 0 when not given.</summary>
    public int PetBreed { get; set; }

    /// <summary>Pet quality.</summary>
    public int PetQuality { get; set; }

    /// <summary>Pet level, 1–25.</summary>
    public int PetLevel { get; set; }
}
