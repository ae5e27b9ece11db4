/** What a shop is about. */
package com.example.shop.model;
