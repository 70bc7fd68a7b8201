package org.vigil.hotline.delivery;

/// What is delivered; the same in every attempt. Personal data.
///
/// @param id the referral's id
/// @param body the event as it was frozen when the person consented; nobody changes it
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying it would serve nobody.
public record Parcel(String id, byte[] body) {

  /// Says how much, not what.
  @Override
  public String toString() {
    return "Parcel[" + body.length + "]";
  }
}
